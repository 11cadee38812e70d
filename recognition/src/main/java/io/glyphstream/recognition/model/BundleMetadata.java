package io.glyphstream.recognition.model;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a model bundle says of itself: the {@code metadata_props} of its ONNX file.
 *
 * @param name the bundle's name, for example {@code lenet5-emnist}
 * @param version for example {@code 1.0.0}
 * @param role what it reads; recognizers refuse a bundle of another role
 * @param alphabet the character that each logit stands for, in the logits' order; {@link #REJECT}
 *     stands for what is no character
 * @param classShares how often each class was shown in training, 0 to 1, in the alphabet's order:
 *     the prior that the probabilities contain; empty if unknown
 * @param normalisation how crops must have been made; recognizers refuse any but {@link
 *     #EMNIST_NORMALISATION}
 * @param temperature logits are divided by it before softmax, above 0; 1 if not calibrated
 * @param trainingData the training part's name and SHA-256
 * @param training the trainer's command that made the weights, other bundles named by their
 *     SHA-256; empty if unknown
 * @param metrics figure by name, for example {@code accuracy.validation}, as measured at export
 * @param codeRevision the git commit that trained it
 */
public record BundleMetadata(
    String name,
    String version,
    String role,
    List<String> alphabet,
    List<Double> classShares,
    String normalisation,
    double temperature,
    String trainingData,
    String training,
    Map<String, String> metrics,
    String codeRevision) {

  /** Crops made as EMNIST's images were (Cohen et al. 2017, section II). */
  public static final String EMNIST_NORMALISATION = "emnist-28x28-uint8-ink255";

  /** The role of the models that read single characters. */
  public static final String CHARACTER_ROLE = "characters";

  /** The alphabet's entry for what is no character: a fragment, several at once, a drawing. */
  public static final String REJECT = "\uFFFD";

  private static final String PREFIX = "glyphstream.";
  private static final String METRIC_PREFIX = PREFIX + "metric.";
  private static final String CLASS_SHARES = PREFIX + "class-shares";
  private static final String TRAINING = PREFIX + "training";

  public BundleMetadata {
    alphabet = List.copyOf(alphabet);
    classShares = List.copyOf(classShares);
    metrics = Map.copyOf(metrics);
    if (alphabet.isEmpty()) {
      throw new IllegalArgumentException("a bundle needs an alphabet");
    }
    if (!classShares.isEmpty() && classShares.size() != alphabet.size()) {
      throw new IllegalArgumentException(
          classShares.size() + " class shares, but " + alphabet.size() + " characters");
    }
    if (!(temperature > 0)) {
      throw new IllegalArgumentException("a temperature is above 0, not " + temperature);
    }
  }

  /** {@code name/version}: how transcripts name the model. */
  public String id() {
    return name + "/" + version;
  }

  /** As {@code metadata_props}; {@code fromProperties(m.toProperties()).equals(m)}. */
  public Map<String, String> toProperties() {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put(PREFIX + "name", name);
    properties.put(PREFIX + "version", version);
    properties.put(PREFIX + "role", role);
    properties.put(PREFIX + "alphabet", String.join("\n", alphabet));
    if (!classShares.isEmpty()) {
      properties.put(CLASS_SHARES, classShares.stream().map(String::valueOf).collect(joining(" ")));
    }
    properties.put(PREFIX + "normalisation", normalisation);
    properties.put(PREFIX + "temperature", Double.toString(temperature));
    properties.put(PREFIX + "training-data", trainingData);
    if (!training.isEmpty()) {
      properties.put(TRAINING, training);
    }
    properties.put(PREFIX + "code-revision", codeRevision);
    metrics.forEach((metric, figure) -> properties.put(METRIC_PREFIX + metric, figure));
    return properties;
  }

  /**
   * From {@code metadata_props}.
   *
   * @throws IllegalArgumentException if a property is missing or makes no sense: the file is no
   *     bundle of ours
   */
  public static BundleMetadata fromProperties(Map<String, String> properties) {
    Map<String, String> metrics = new LinkedHashMap<>();
    properties.forEach(
        (key, value) -> {
          if (key.startsWith(METRIC_PREFIX)) {
            metrics.put(key.substring(METRIC_PREFIX.length()), value);
          }
        });
    return new BundleMetadata(
        required(properties, "name"),
        required(properties, "version"),
        required(properties, "role"),
        List.of(required(properties, "alphabet").split("\n")),
        classShares(properties.getOrDefault(CLASS_SHARES, "")),
        required(properties, "normalisation"),
        Double.parseDouble(required(properties, "temperature")),
        required(properties, "training-data"),
        properties.getOrDefault(TRAINING, ""),
        metrics,
        required(properties, "code-revision"));
  }

  private static List<Double> classShares(String shares) {
    return shares.isEmpty()
        ? List.of()
        : Arrays.stream(shares.split(" ")).map(Double::valueOf).toList();
  }

  private static String required(Map<String, String> properties, String key) {
    String value = properties.get(PREFIX + key);
    if (value == null) {
      throw new IllegalArgumentException("the model's metadata lack " + PREFIX + key);
    }
    return value;
  }
}
