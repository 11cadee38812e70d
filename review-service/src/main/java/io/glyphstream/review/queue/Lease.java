package io.glyphstream.review.queue;

import io.glyphstream.contracts.document.RelabelSample;
import io.glyphstream.review.label.Stage;

/**
 * A sample that is one person's to answer for a while.
 *
 * @param stage how far its answers had come
 * @param untilMs when others may get it, ms since 1970-01-01T00:00Z
 */
public record Lease(RelabelSample sample, Stage stage, long untilMs) {}
