package io.glyphstream.trainer;

import io.glyphstream.trainer.training.Augmentation;
import picocli.CommandLine.Option;

/** The options that say how crops are distorted while training; each is a greatest value. */
final class AugmentationFlags {

  @Option(
      names = "--rotation",
      defaultValue = "9",
      paramLabel = "DEGREES",
      description = "Rotation to either side.")
  private double rotationDegrees;

  @Option(
      names = "--scale",
      defaultValue = "0.1",
      paramLabel = "SHARE",
      description = "Change of width and, on its own, of height.")
  private double scale;

  @Option(
      names = "--shear",
      defaultValue = "0.15",
      paramLabel = "PX",
      description = "Slant to either side, px a px of height.")
  private double shear;

  @Option(
      names = "--shift",
      defaultValue = "1.7",
      paramLabel = "PX",
      description = "Shift in x and, on its own, in y.")
  private double shiftPixels;

  @Option(
      names = "--stroke-weight",
      defaultValue = "0.4",
      paramLabel = "LN",
      description = "Thicker and thinner strokes: |ln gamma| of the grey curve.")
  private double strokeWeight;

  @Option(
      names = "--elastic",
      defaultValue = "1",
      paramLabel = "PX",
      description = "Bent strokes: displacement of the knots of a smooth field.")
  private double elasticPixels;

  @Option(
      names = "--no-augmentation",
      description = "Trains on the crops as they are. There are never flips.")
  private boolean plain;

  Augmentation augmentation() {
    return plain
        ? Augmentation.NONE
        : new Augmentation(rotationDegrees, scale, shear, shiftPixels, strokeWeight, elasticPixels);
  }
}
