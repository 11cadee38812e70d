package io.glyphstream.trainer.registry;

import java.time.Instant;

/**
 * The bundle that is to read.
 *
 * @param id {@code NAME/VERSION}
 * @param sha256 of the model's file, lower-case hex
 * @param since when it became champion, last
 */
public record Champion(String id, String sha256, Instant since) {}
