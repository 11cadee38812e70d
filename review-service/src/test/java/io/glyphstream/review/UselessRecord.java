package io.glyphstream.review;

import io.glyphstream.contracts.messaging.HeaderNames;
import io.glyphstream.contracts.messaging.Topic;
import io.glyphstream.contracts.wire.JsonCodec;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * A record that review can't use.
 *
 * @param value null for a tombstone
 * @param reason code of the dead letter that it becomes
 */
record UselessRecord(Topic topic, String key, String value, String reason, Header... headers) {

  private static final String NUL = "\\u0000";

  /** One of each kind, all of this document, as far as they are of any. */
  static List<UselessRecord> all(String document) {
    Fixture page = new Fixture(document, "AB", 5);
    return Stream.of(transcripts(document, page), samples(page), labels(document, page))
        .flatMap(List::stream)
        .toList();
  }

  private static List<UselessRecord> transcripts(String document, Fixture page) {
    String key = document + "/0";
    String json = text(JsonCodec.TRANSCRIPT.encode(page.transcript()));
    return List.of(
        transcript(key, "no JSON at all", "unreadable"),
        transcript(key, "", "unreadable"),
        transcript(key, "null", "unreadable"),
        transcript(key, "{}", "unreadable"),
        transcript(key, "[".repeat(5000), "unreadable"),
        transcript(key, json.replace("\"pageIndex\":0", "\"pageIndex\":-1"), "unreadable"),
        transcript(key, json.replace("\"revision\":1", "\"revision\":0"), "unreadable"),
        transcript(document + "/7", json, "invalid-key"),
        transcript(document, json, "invalid-key"),
        transcript(document + "/-1", json, "invalid-key"),
        transcript(document + "/99999999999", null, "invalid-key"),
        transcript("/0", null, "invalid-key"),
        transcript(document + "\0/0", json.replace(document, document + NUL), "invalid-value"),
        transcript(document + "\0/0", null, "invalid-value"),
        transcript(
            document + "x".repeat(300) + "/0",
            json.replace(document, document + "x".repeat(300)),
            "invalid-value"),
        transcript(
            key, json.replace("\"text\":\"AB\"", "\"text\":\"A" + NUL + "\""), "invalid-value"),
        transcript(key, json.replace("\"status\":\"read\"", "\"status\":null"), "invalid-value"),
        transcript(
            key,
            json.replaceFirst("\\{", "{\"image\":\"" + "i".repeat(201) + "\","),
            "invalid-value"),
        new UselessRecord(
            Topic.TRANSCRIPTS,
            key,
            "",
            "foreign-claim-check",
            new RecordHeader(
                HeaderNames.CE_DATAREF, "file:///etc/passwd".getBytes(StandardCharsets.UTF_8))));
  }

  private static List<UselessRecord> samples(Fixture page) {
    String key = page.sample(0).id();
    String json = text(JsonCodec.RELABEL_SAMPLE.encode(page.sample(0)));
    return List.of(
        sample("xss-sample", json.replace(key, "xss-sample"), "invalid-key"),
        sample("xss-sample", null, "invalid-key"),
        sample(page.sample(1).id(), json, "invalid-key"),
        sample(key, json.replace(key, "f".repeat(63) + NUL), "invalid-value"),
        sample(key, "{\"id\":\"" + key + "\"}", "unreadable"),
        sample(
            key,
            json.replace("\"prediction\":\"A\"", "\"prediction\":\"" + "A".repeat(21) + "\""),
            "invalid-value"),
        sample(key, json.replace("\"prediction\":\"A\"", "\"prediction\":null"), "invalid-value"),
        sample(
            key,
            json.replace("\"prediction\":\"A\"", "\"prediction\":\"\\ud800\""),
            "invalid-value"),
        sample(
            key,
            json.replaceFirst("\"confidence\":[0-9.]+", "\"confidence\":\"NaN\""),
            "invalid-value"),
        sample(
            key, json.replace("\"reason\":\"low-confidence\"", "\"reason\":null"), "invalid-value"),
        sample(key, json.replace("\"crop\":", "\"kept\":"), "invalid-value"));
  }

  private static List<UselessRecord> labels(String document, Fixture page) {
    String key = "label-of-" + document;
    String json = text(JsonCodec.LABEL.encode(page.label(key, 0, "Z", "eve")));
    return List.of(
        label(key, null, "no-value"),
        label(key, "{}", "unreadable"),
        label("another", json, "invalid-key"),
        label(key, json.replace("\"at\":\"", "\"at\":\"yesterday "), "invalid-value"),
        label(
            key,
            json.replaceFirst("\"at\":\"[^\"]+", "\"at\":\"+1000000000-12-31T23:59:59Z"),
            "invalid-value"),
        label(key, json.replace("\"eve\"", "\"e" + NUL + "ve\""), "invalid-value"),
        label(key, json.replace("\"eve\"", "\"" + "e".repeat(201) + "\""), "invalid-value"),
        label(key, json.replaceFirst("\\{", "{\"undoes\":\"x\","), "unreadable"),
        label(key, json.replace("\"text\":\"Z\"", "\"text\":\"" + NUL + "\""), "unreadable"));
  }

  private static UselessRecord transcript(String key, String value, String reason) {
    return new UselessRecord(Topic.TRANSCRIPTS, key, value, reason);
  }

  private static UselessRecord sample(String key, String value, String reason) {
    return new UselessRecord(Topic.RELABEL, key, value, reason);
  }

  private static UselessRecord label(String key, String value, String reason) {
    return new UselessRecord(Topic.LABELS, key, value, reason);
  }

  byte[] bytes() {
    return value == null ? null : value.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }
}
