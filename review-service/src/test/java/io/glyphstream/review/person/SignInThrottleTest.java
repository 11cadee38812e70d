package io.glyphstream.review.person;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SignInThrottleTest {

  private static final int ENOUGH_FAILURES = 20;

  private final SignInThrottle throttle = new SignInThrottle();

  @Test
  void networkOf64BitsIsOneAddress() {
    failFrom("2001:db8::1");

    assertTrue(waits("2001:db8:0:0:ffff::2"));
    assertFalse(waits("2001:db8:0:1::1"));
  }

  @Test
  void addressesOfVersionFourAreApartHoweverTheyAreWritten() {
    failFrom("192.0.2.1");
    failFrom("::ffff:192.0.2.2");

    assertTrue(waits("192.0.2.1"));
    assertTrue(waits("::ffff:192.0.2.2"));
    assertFalse(waits("192.0.2.3"));
    assertFalse(waits("::ffff:192.0.2.3"));
  }

  @Test
  void whatIsNoAddressIsCountedAsItIs() {
    failFrom("face.example");

    assertTrue(waits("face.example"));
    assertFalse(waits("other.example"));
  }

  private void failFrom(String address) {
    for (int i = 0; i < ENOUGH_FAILURES; i++) {
      throttle.begin("user " + i + " at " + address, address);
    }
  }

  private boolean waits(String address) {
    return !throttle.begin("somebody at " + address, address).isZero();
  }
}
