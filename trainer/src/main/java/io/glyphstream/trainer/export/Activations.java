package io.glyphstream.trainer.export;

import java.util.List;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationTanH;

/** Activation functions. */
final class Activations {

  private Activations() {}

  static Tensor apply(IActivation activation, Tensor input, OnnxGraph graph) {
    List<String> inputs = List.of(input.name());
    if (activation instanceof ActivationIdentity) {
      return input;
    }
    if (activation.equals(new ActivationReLU())) {
      return input.named(graph.node("Relu", inputs));
    }
    if (activation instanceof ActivationLReLU leaky) {
      return input.named(
          graph.node("LeakyRelu", inputs, Attributes.real("alpha", leaky.getAlpha())));
    }
    if (activation instanceof ActivationSigmoid) {
      return input.named(graph.node("Sigmoid", inputs));
    }
    if (activation instanceof ActivationTanH) {
      return input.named(graph.node("Tanh", inputs));
    }
    throw new UnsupportedNetworkException("the activation " + activation);
  }
}
