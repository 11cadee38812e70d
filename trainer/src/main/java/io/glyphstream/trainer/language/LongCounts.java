package io.glyphstream.trainer.language;

import java.util.Arrays;

/** Numbers by a key above 0: a hash table without objects, open addressing. */
final class LongCounts {

  private long[] keys = new long[1 << 16];
  private int[] counts = new int[1 << 16];
  private int size;

  void add(long key, int more) {
    if (2 * size > keys.length) {
      grow();
    }
    int slot = slot(key);
    if (keys[slot] == 0) {
      keys[slot] = key;
      size++;
    }
    counts[slot] += more;
  }

  int get(long key) {
    return counts[slot(key)];
  }

  int size() {
    return size;
  }

  /** The keys, ascending. */
  long[] sortedKeys() {
    return Arrays.stream(keys).filter(key -> key != 0).sorted().toArray();
  }

  private int slot(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 32) & (keys.length - 1);
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldCounts = counts;
    keys = new long[2 * oldKeys.length];
    counts = new int[2 * oldKeys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        counts[slot] = oldCounts[i];
      }
    }
  }
}
