/**
 * Scans to pages: a file's bytes to grey pixels, however hostile the bytes.
 *
 * <p>{@link io.glyphstream.vision.scan.ScanReader} is the way in. A format is known by its first
 * bytes; its headers are walked by our own code, which finds sizes, density, orientation and an end
 * that is missing; only then does a decoder see the file. OpenCV decodes nothing.
 *
 * <p>What no check here bounds: memory that a decoder takes for numbers hidden in compressed data,
 * and a decoder that hangs. Both end with the process that decodes, which is why services do it in
 * one that can be ended: {@code io.glyphstream.vision.sandbox}.
 */
package io.glyphstream.vision.scan;
