package io.glyphstream.trainer.export;

import java.util.Arrays;
import onnx.Onnx.AttributeProto;
import org.deeplearning4j.nn.conf.ConvolutionMode;

/**
 * A kernel that slides over an image, in both axes: height first.
 *
 * @param kernel px
 * @param stride px
 * @param padding px at either side; counts only if the mode is not {@code Same}
 */
record Window(ConvolutionMode mode, int[] kernel, int[] stride, int[] padding) {

  Window {
    if (mode == ConvolutionMode.Causal) {
      throw new UnsupportedNetworkException("causal padding");
    }
  }

  /**
   * Refuses a kernel whose taps don't touch.
   *
   * @param dilation px from tap to tap
   */
  static void requireDense(int[] dilation) {
    if (Arrays.stream(dilation).anyMatch(step -> step != 1)) {
      throw new UnsupportedNetworkException("a dilated kernel");
    }
  }

  /** The size of the image that comes out, px: height, width. */
  int[] outputSize(Tensor input) {
    return new int[] {outputSize(0, input.height()), outputSize(1, input.width())};
  }

  private int outputSize(int axis, int size) {
    if (mode == ConvolutionMode.Same) {
      return (size + stride[axis] - 1) / stride[axis];
    }
    return (size + 2 * padding[axis] - kernel[axis]) / stride[axis] + 1;
  }

  /** ONNX's pads, px: top, left, bottom, right. DL4J's {@code Same} pads an odd pixel last. */
  AttributeProto pads(Tensor input) {
    int[] height = pads(0, input.height());
    int[] width = pads(1, input.width());
    return Attributes.integers("pads", height[0], width[0], height[1], width[1]);
  }

  private int[] pads(int axis, int size) {
    if (mode != ConvolutionMode.Same) {
      return new int[] {padding[axis], padding[axis]};
    }
    int total = Math.max(0, (outputSize(axis, size) - 1) * stride[axis] + kernel[axis] - size);
    return new int[] {total / 2, total - total / 2};
  }
}
