package io.glyphstream.trainer.synthesis;

import io.glyphstream.trainer.dataset.LabelledSet;
import java.util.random.RandomGenerator;

/** A way to make crops with their truth. */
interface CropSource {

  /** The crops; the same generator state gives the same crops. */
  LabelledSet make(RandomGenerator random);
}
