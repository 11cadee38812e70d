package io.glyphstream.contracts.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class FaultTextTest {

  @Test
  void faultWithoutMessageIsItsKind() {
    assertEquals("TimeoutException", FaultText.of(new TimeoutException()));
    assertEquals("TimeoutException", FaultText.ofRoot(new TimeoutException()));
  }

  @Test
  void causeThatSaysSomethingIsToldWithWhatIsBelowIt() {
    Exception failure =
        new IllegalStateException(
            "Failed to start",
            new RuntimeException("no connection to the database", new TimeoutException()));

    assertEquals(
        "RuntimeException: no connection to the database; TimeoutException",
        FaultText.ofRoot(failure));
  }

  @Test
  void deepestCauseCountsIfItSaysSomething() {
    assertEquals(
        "CancellationException: told to end",
        FaultText.ofRoot(new RuntimeException("a", new CancellationException("told to end"))));
  }

  @Test
  void messagesDoNothingToATerminal() {
    assertEquals("Exception: a\\nb\\u001B", FaultText.of(new Exception("a\nb\u001b")));
  }

  @Test
  void ringOfCausesEnds() {
    Exception one = new Exception("one");
    Exception two = new Exception("two", one);
    one.initCause(two);

    assertEquals("Exception: two", FaultText.ofRoot(one));
  }
}
