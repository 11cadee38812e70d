package io.glyphstream.trainer.dataset;

import static io.glyphstream.contracts.lattice.CropBatch.CROP_BYTES;
import static io.glyphstream.contracts.lattice.CropBatch.SIDE;

import io.glyphstream.contracts.lattice.CropBatch;

/** How a data set stores its images. */
enum CropOrientation {
  /** As a reader sees them: MNIST. */
  UPRIGHT {
    @Override
    CropBatch upright(CropBatch stored) {
      return stored;
    }
  },

  /** Rows and columns exchanged: EMNIST, whose files were written column-major by MATLAB. */
  TRANSPOSED {
    @Override
    CropBatch upright(CropBatch stored) {
      byte[] upright = new byte[stored.pixels().length];
      for (int crop = 0; crop < upright.length; crop += CROP_BYTES) {
        for (int y = 0; y < SIDE; y++) {
          for (int x = 0; x < SIDE; x++) {
            upright[crop + y * SIDE + x] = stored.pixels()[crop + x * SIDE + y];
          }
        }
      }
      return new CropBatch(upright);
    }
  };

  /** The crops as a reader sees them. */
  abstract CropBatch upright(CropBatch stored);
}
