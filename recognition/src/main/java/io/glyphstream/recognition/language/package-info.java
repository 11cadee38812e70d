/**
 * How likely a text is, character by character: an n-gram model over folded characters, and a small
 * model of upper and lower case beside it.
 */
package io.glyphstream.recognition.language;
