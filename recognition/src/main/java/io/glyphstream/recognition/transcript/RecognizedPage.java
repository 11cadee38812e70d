package io.glyphstream.recognition.transcript;

import io.glyphstream.contracts.document.Transcript;
import io.glyphstream.contracts.lattice.CropBatch;

/**
 * A page that was read.
 *
 * @param transcript what it says
 * @param crops what the model saw of each of the transcript's characters, in reading order
 * @param rejectedCrops what it saw of each of the transcript's rejected shapes, in their order
 */
public record RecognizedPage(Transcript transcript, CropBatch crops, CropBatch rejectedCrops) {}
