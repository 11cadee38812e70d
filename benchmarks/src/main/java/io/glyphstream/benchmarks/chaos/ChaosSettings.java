package io.glyphstream.benchmarks.chaos;

import java.time.Duration;
import java.util.Set;

/**
 * What a run is to be.
 *
 * @param duration of traffic and faults
 * @param patience after that, for as long as nothing moves
 * @param seed of documents and faults
 * @param documentsPerSecond that are sent
 * @param instances of ingest and of recognizer
 * @param faults kinds that are inflicted
 * @param keep whether topics and logs are left
 */
record ChaosSettings(
    Duration duration,
    Duration patience,
    long seed,
    double documentsPerSecond,
    int instances,
    Set<FaultKind> faults,
    boolean keep) {}
