package io.glyphstream.trainer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.glyphstream");

  @Test
  void onlyTheTrainerTouchesDeeplearning4j() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.glyphstream.trainer..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.deeplearning4j..", "org.nd4j..")
        .because("what serves runs ONNX only")
        .check(PRODUCT);
  }

  @Test
  void trainerReadsBundlesWithTheCodeThatServes() {
    noClasses()
        .that()
        .resideInAPackage("io.glyphstream.trainer..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("ai.onnxruntime..")
        .because("parity is shown for GlyphClassifier, which recognizers run")
        .check(PRODUCT);
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices().matching("io.glyphstream.trainer.(*)..").should().beFreeOfCycles().check(PRODUCT);
  }
}
