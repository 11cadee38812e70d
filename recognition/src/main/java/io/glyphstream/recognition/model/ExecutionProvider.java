package io.glyphstream.recognition.model;

/** Where ONNX Runtime computes. */
public enum ExecutionProvider {
  CPU,
  CUDA
}
