package io.glyphstream.trainer.retrain;

import io.glyphstream.recognition.model.BundleMetadata;

/**
 * A champion, trained further.
 *
 * @param metadata of its bundle
 * @param onnx the bundle
 * @param evaluation of it on the held-out base data, as JSON
 */
record Challenger(BundleMetadata metadata, byte[] onnx, byte[] evaluation) {}
