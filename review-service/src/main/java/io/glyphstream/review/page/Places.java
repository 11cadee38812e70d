package io.glyphstream.review.page;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.contracts.document.Line;
import io.glyphstream.contracts.document.RelabelSample;
import io.glyphstream.contracts.document.Transcript;
import io.glyphstream.contracts.document.Word;
import io.glyphstream.review.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the word and the line that a sample stands in. */
@ApplicationScoped
public class Places {

  /** Pages whose transcripts are held unpacked: several reviewers' next samples. */
  private static final int HELD = 128;

  private final Map<String, Transcript> held =
      Collections.synchronizedMap(
          new LinkedHashMap<>(HELD, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Transcript> eldest) {
              return size() > HELD;
            }
          });

  /** The sample's place; null if the page is not known yet or any more. */
  public PlaceInText of(Sql sql, RelabelSample sample) {
    return transcript(sql, sample.page().document(), sample.page().pageIndex())
        .filter(transcript -> transcript.geometry() != null)
        .map(
            transcript ->
                place(
                    transcript,
                    sample.box(),
                    Pages.image(sql, sample.page().document(), sample.page().pageIndex())
                        .isPresent()))
        .orElse(null);
  }

  private Optional<Transcript> transcript(Sql sql, String document, int pageIndex) {
    return Pages.holding(sql, document, pageIndex)
        .flatMap(
            holding -> {
              String key = holding.run() + "/" + holding.revision() + "/" + pageIndex + document;
              Transcript known = held.get(key);
              if (known != null) {
                return Optional.of(known);
              }
              Optional<Transcript> current = Pages.current(sql, document, pageIndex);
              current.ifPresent(transcript -> held.put(key, transcript));
              return current;
            });
  }

  private static PlaceInText place(Transcript transcript, Box box, boolean hasImage) {
    Box wordBox = box;
    Box lineBox = box;
    String text = "";
    for (Line line : transcript.lines()) {
      for (Word word : line.words()) {
        if (word.box().contains(box.centreX(), box.centreY())
            && line.box().contains(box.centreX(), box.centreY())) {
          wordBox = word.box().union(box);
          lineBox = line.box().union(box);
          text = line.text();
        }
      }
    }
    return new PlaceInText(
        text,
        wordBox,
        lineBox,
        transcript.geometry().width(),
        transcript.geometry().height(),
        hasImage);
  }
}
