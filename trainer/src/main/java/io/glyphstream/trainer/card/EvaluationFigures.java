package io.glyphstream.trainer.card;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/**
 * The evaluation that lies beside a bundle as JSON. It is read leniently, so that a card also shows
 * the figures of evaluations that know more of them.
 *
 * @param json an object with {@code data}, numbers, and perhaps {@code classes} and {@code
 *     confusions}
 */
public record EvaluationFigures(JsonNode json) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * A pair of characters that was confused.
   *
   * @param crops how often
   */
  record ConfusedPair(String truth, String read, int crops) {}

  /**
   * One character's row.
   *
   * @param crops of it in the data
   * @param recall share of them that was read right, 0 to 1
   */
  record ClassRow(String character, int crops, double recall) {}

  public EvaluationFigures {
    if (!json.isObject()) {
      throw new IllegalArgumentException("an evaluation is a JSON object, not " + json);
    }
  }

  /**
   * From what {@code train} and {@code evaluate --json} write, JSON in UTF-8.
   *
   * @throws IOException if it is none
   */
  public static EvaluationFigures of(byte[] json) throws IOException {
    return new EvaluationFigures(JSON.readTree(json));
  }

  /**
   * The JSON that {@code train} leaves beside a bundle; empty if there is none.
   *
   * @throws IOException if it can't be read
   */
  public static Optional<byte[]> beside(Path bundle) throws IOException {
    String stem = bundle.toString().replaceFirst("\\.onnx$", "");
    Path file = Path.of(stem + ".evaluation.json");
    return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
  }

  /** The model's {@code name/version}; empty if the evaluation does not say. */
  public String model() {
    return json.path("model").asText("");
  }

  /** What was read, for example {@code mnist test}. */
  String data() {
    return json.path("data").asText("unnamed data");
  }

  /** Every number of the evaluation by its name; those of inner objects with a dot between. */
  Map<String, Double> numbers() {
    Map<String, Double> numbers = new TreeMap<>();
    gather("", json, numbers);
    return numbers;
  }

  private static void gather(String prefix, JsonNode object, Map<String, Double> numbers) {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      if (field.getValue().isNumber()) {
        numbers.put(prefix + field.getKey(), field.getValue().asDouble());
      } else if (field.getValue().isObject()) {
        gather(prefix + field.getKey() + ".", field.getValue(), numbers);
      }
    }
  }

  /** In the alphabet's order; empty if the evaluation has none. */
  List<ClassRow> classes() {
    List<ClassRow> rows = new ArrayList<>();
    for (JsonNode row : json.path("classes")) {
      rows.add(
          new ClassRow(
              row.path("character").asText(),
              row.path("crops").asInt(),
              row.path("recall").asDouble()));
    }
    return rows;
  }

  /** Most frequent first. */
  List<ConfusedPair> confusions() {
    return StreamSupport.stream(json.path("confusions").spliterator(), false)
        .map(
            pair ->
                new ConfusedPair(
                    pair.path("truth").asText(),
                    pair.path("read").asText(),
                    pair.path("crops").asInt()))
        .toList();
  }
}
