package io.glyphstream.trainer.retrain;

/**
 * What a person said of a crop, as it can be trained on.
 *
 * @param id of the label
 * @param document that the crop was cut from
 * @param crop uint8 [28, 28], 255 = ink
 * @param character of the alphabet; the reject class's entry for what is none
 */
record UsableLabel(String id, String document, byte[] crop, String character) {}
