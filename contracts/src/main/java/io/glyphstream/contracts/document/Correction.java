package io.glyphstream.contracts.document;

/**
 * One place of a page where a person's answer holds in place of what the model read.
 *
 * @param label id of the label on the {@code labels} topic that says so
 * @param by who answered
 * @param at when, RFC 3339, UTC
 * @param box px of the page as scanned, origin top left
 * @param from what the model read there; empty if it had rejected the shape
 * @param to what is written there; empty if it is no character
 */
public record Correction(String label, String by, String at, Box box, String from, String to) {}
