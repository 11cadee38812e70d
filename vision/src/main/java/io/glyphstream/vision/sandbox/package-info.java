/**
 * Scans are decoded and segmented in child processes, which can be ended: files come from
 * strangers, and no check of a file bounds what a decoder does with it.
 *
 * <p>{@link io.glyphstream.vision.sandbox.Sandbox} keeps some of them. Each has a heap of fixed
 * size; it is killed when a page takes longer than {@code ScanLimits} says or the process more
 * memory than {@code SandboxSettings} says, and another takes its place. Scans go in through its
 * standard input, pages come out of its standard output in bounded frames; nothing else is shared.
 */
package io.glyphstream.vision.sandbox;
