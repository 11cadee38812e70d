package io.glyphstream.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The fine package graph; Maven holds the coarse one. */
class ArchitectureTest {

  private static final String CONTRACTS = "io.glyphstream.contracts..";
  private static final String MESSAGING = "io.glyphstream.messaging..";
  private static final String VISION = "io.glyphstream.vision..";
  private static final String RECOGNITION = "io.glyphstream.recognition..";
  private static final String STREAMING = "io.glyphstream.streaming..";
  private static final String ACCESS = "io.glyphstream.access..";
  private static final String BROKER = "io.glyphstream.broker..";
  private static final String INGEST = "io.glyphstream.ingest..";
  private static final String RECOGNIZER = "io.glyphstream.recognizer..";
  private static final String REVIEW = "io.glyphstream.review..";
  private static final String STANDALONE = "io.glyphstream.standalone..";

  private static JavaClasses product;

  @BeforeAll
  static void load() {
    product =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.glyphstream");
  }

  @Test
  void onlyVisionTouchesOpenCv() {
    noClasses()
        .that()
        .resideOutsideOfPackage(VISION)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.opencv..", "nu.pattern..")
        .because("native memory is released where it is taken, and plain arrays cross the border")
        .check(product);
  }

  @Test
  void untrustedFilesNeverReachOpenCv() {
    noClasses()
        .that()
        .resideInAPackage("io.glyphstream.vision.scan..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.opencv..")
        .because("its decoders have known holes (CVE-2025-53644); files are decoded in Java")
        .check(product);
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.opencv.imgcodecs.Imgcodecs")
        .because("OpenCV is handed pixels, never files")
        .check(product);
  }

  @Test
  void servicesDecodeInProcessesThatCanBeEnded() {
    noClasses()
        .that()
        .resideInAPackage(INGEST)
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("io.glyphstream.vision.InProcessOpener")
        .because("a file that hangs a decoder must not hang a service (docs/adr/0030)")
        .check(product);
  }

  @Test
  void onlyTheModelPackageTouchesOnnxRuntime() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.glyphstream.recognition.model..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("ai.onnxruntime..")
        .because("sessions and tensors are native memory with one owner")
        .check(product);
  }

  @Test
  void librariesKnowNeitherQuarkusNorKafka() {
    noClasses()
        .that()
        .resideInAnyPackage(CONTRACTS, VISION, RECOGNITION)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.quarkus..", "org.apache.kafka..", "io.smallrye..", "jakarta..")
        .because("they run on the command line and in the trainer as well as in services")
        .check(product);
  }

  @Test
  void messagingKnowsKafkaAlone() {
    noClasses()
        .that()
        .resideInAPackage(MESSAGING)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.quarkus..", "io.smallrye..", "jakarta..")
        .because("commands and the trainer use it, which have no container")
        .check(product);
  }

  @Test
  void contractsDependOnNobody() {
    noClasses()
        .that()
        .resideInAPackage(CONTRACTS)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            MESSAGING,
            VISION,
            RECOGNITION,
            STREAMING,
            ACCESS,
            BROKER,
            INGEST,
            RECOGNIZER,
            REVIEW,
            STANDALONE)
        .because("everyone depends on them")
        .check(product);
  }

  @Test
  void doorsKnowNothingOfWhatIsBehindThem() {
    noClasses()
        .that()
        .resideInAPackage(ACCESS)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            CONTRACTS, VISION, RECOGNITION, STREAMING, BROKER, INGEST, RECOGNIZER, REVIEW)
        .because("every service has the same ones, alone and together with the others")
        .check(product);
  }

  @Test
  void seeingAndReadingAreApart() {
    noClasses()
        .that()
        .resideInAPackage(VISION)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(RECOGNITION)
        .because("a page is segmented without a model")
        .check(product);
    noClasses()
        .that()
        .resideInAPackage(RECOGNITION)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(VISION)
        .because("a page is recognised without its image")
        .check(product);
  }

  @Test
  void onlyTheStoreTouchesReviewsConnections() {
    noClasses()
        .that()
        .resideInAPackage(REVIEW)
        .and()
        .resideOutsideOfPackage("io.glyphstream.review.store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.agroal..", "javax.sql..")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("java\\.sql\\.(Connection|.*Statement|DriverManager)")
        .because("RowLocks holds rows in one order, so that transactions never wait in a ring")
        .check(product);
  }

  @Test
  void servicesNeverSeeEachOther() {
    noClasses()
        .that()
        .resideInAnyPackage(INGEST, VISION)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(RECOGNIZER, RECOGNITION, REVIEW)
        .because("topics are all that services share")
        .check(product);
    noClasses()
        .that()
        .resideInAPackage(RECOGNIZER)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(INGEST, VISION, REVIEW)
        .because("topics are all that services share")
        .check(product);
    noClasses()
        .that()
        .resideInAPackage(REVIEW)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(INGEST, VISION, RECOGNIZER, RECOGNITION)
        .because("topics are all that services share")
        .check(product);
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices().matching("io.glyphstream.(**)").should().beFreeOfCycles().check(product);
  }

  @Test
  void namesSayWhatThingsAre() {
    classes()
        .should()
        .haveSimpleNameNotEndingWith("Manager")
        .andShould()
        .haveSimpleNameNotEndingWith("Helper")
        .andShould()
        .haveSimpleNameNotEndingWith("Util")
        .andShould()
        .haveSimpleNameNotEndingWith("Utils")
        .andShould()
        .haveSimpleNameNotEndingWith("Impl")
        .because("such a name hides what the thing is")
        .check(product);
  }
}
