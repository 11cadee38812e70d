package io.glyphstream.contracts.outcome;

/**
 * Why an input can't be read: its own fault, so trying again won't help.
 *
 * @param reason the kind of fault
 * @param detail one sentence for a person, with the figures
 */
public record Rejection(RejectionReason reason, String detail) {}
