package io.glyphstream.trainer.export;

import java.util.List;
import org.deeplearning4j.nn.api.Layer;

/** Batch normalisation that stands on its own, with no convolution before it to be folded into. */
final class BatchNormalizationExporter implements LayerExporter {

  @Override
  public Tensor export(Layer layer, Tensor input, OnnxGraph graph) {
    Normalisation values = Normalisation.of(layer);
    int channels = values.mean().length;
    String output =
        graph.node(
            "BatchNormalization",
            List.of(
                input.name(),
                graph.constant("gamma", values.gamma(), channels),
                graph.constant("beta", values.beta(), channels),
                graph.constant("mean", values.mean(), channels),
                graph.constant("variance", values.variance(), channels)),
            Attributes.real("epsilon", values.epsilon()));
    return input.named(output);
  }
}
