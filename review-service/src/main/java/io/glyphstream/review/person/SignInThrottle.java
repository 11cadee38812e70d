package io.glyphstream.review.person;

import io.netty.util.NetUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Slows down whoever guesses passwords, by user and by address. An address may fail more often
 * before it waits, as many people may share it. Every instance counts for itself.
 */
@ApplicationScoped
class SignInThrottle {

  private static final int FREE_FAILURES_OF_A_USER = 5;
  private static final int FREE_FAILURES_OF_AN_ADDRESS = 20;

  /** Who has one address of IPv6 has a network of 64 bits. */
  private static final int NETWORK_BYTES = 8;

  private final BackOff users = new BackOff(FREE_FAILURES_OF_A_USER);
  private final BackOff addresses = new BackOff(FREE_FAILURES_OF_AN_ADDRESS);

  /**
   * Begins a try.
   *
   * @return zero if it may be made, else how long to wait before the next
   */
  synchronized Duration begin(String user, String address) {
    long now = System.currentTimeMillis();
    String network = networkOf(address);
    Duration userWait = users.waitOf(user, now);
    Duration addressWait = addresses.waitOf(network, now);
    Duration wait = userWait.compareTo(addressWait) > 0 ? userWait : addressWait;
    if (wait.isZero()) {
      users.count(user, now);
      addresses.count(network, now);
    }
    return wait;
  }

  /**
   * The try was right. The address keeps its other failures: who guesses others' passwords has one
   * of their own, perhaps.
   */
  void succeed(String user, String address) {
    users.forget(user);
    addresses.uncount(networkOf(address));
  }

  /** A name is left as it is: to look it up would hold up everybody else who signs in. */
  private static String networkOf(String address) {
    if (!NetUtil.isValidIpV6Address(address)) {
      return address;
    }
    try {
      InetAddress parsed = InetAddress.getByName(address);
      return parsed instanceof Inet6Address
          ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
          : address;
    } catch (UnknownHostException e) {
      return address;
    }
  }
}
