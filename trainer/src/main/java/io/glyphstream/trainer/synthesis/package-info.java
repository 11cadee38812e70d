/**
 * Crops that no data set holds: punctuation and machine print out of fonts, and what is no
 * character. All ink goes through the cropper that cuts pages, so that a model sees in training
 * what it will see in service.
 */
package io.glyphstream.trainer.synthesis;
