package io.glyphstream.recognition.language;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Language models as files: gzip (RFC 1952) of a magic number, the case model, and the trie's three
 * columns one after the other, numbers of children instead of places of the first one.
 *
 * <p>{@code read(write(m)).equals(m)}.
 */
public final class LanguageModelFile {

  /** "GSLM", and 2 for the version. */
  private static final long MAGIC = 0x47534C4D_00000002L;

  /** A model of more nodes is none of ours. */
  private static final int MOST_NODES = 16_000_000;

  private LanguageModelFile() {}

  public static void write(LanguageModel model, OutputStream file) throws IOException {
    GZIPOutputStream packed = new GZIPOutputStream(file);
    DataOutputStream out = new DataOutputStream(packed);
    out.writeLong(MAGIC);
    writeCases(model.cases(), out);
    NgramTrie trie = model.trie();
    out.writeInt(trie.size());
    byte[] children = new byte[trie.size()];
    for (int node = 0; node < children.length; node++) {
      children[node] = (byte) (trie.firstChild()[node + 1] - trie.firstChild()[node]);
    }
    out.write(children);
    out.write(trie.symbols());
    out.write(trie.codes());
    out.flush();
    packed.finish();
  }

  /**
   * The model in a file.
   *
   * @throws IOException if it holds none
   */
  public static LanguageModel read(InputStream file) throws IOException {
    DataInputStream in = new DataInputStream(new GZIPInputStream(file));
    long magic = in.readLong();
    if (magic >>> 32 != MAGIC >>> 32) {
      throw new IOException("no language model of ours");
    }
    if (magic != MAGIC) {
      throw new IOException("a language model of version " + (int) magic + ": build it anew");
    }
    float[] upper = floats(in);
    float[] upperI = floats(in);
    float smallAlone = in.readFloat();
    float capitalAlone = in.readFloat();
    int nodes = in.readInt();
    if (nodes < 1 || nodes > MOST_NODES) {
      throw new IOException("a language model of " + nodes + " nodes");
    }
    int[] firstChild = firstChildren(bytes(in, nodes));
    try {
      return new LanguageModel(
          new NgramTrie(firstChild, bytes(in, nodes), bytes(in, nodes)),
          new CaseModel(upper, upperI, smallAlone, capitalAlone));
    } catch (IllegalArgumentException e) {
      throw new IOException("a damaged language model: " + e.getMessage(), e);
    }
  }

  private static void writeCases(CaseModel cases, DataOutputStream out) throws IOException {
    for (float upper : cases.upper()) {
      out.writeFloat(upper);
    }
    for (float upper : cases.upperI()) {
      out.writeFloat(upper);
    }
    out.writeFloat(cases.smallAlone());
    out.writeFloat(cases.capitalAlone());
  }

  private static float[] floats(DataInputStream in) throws IOException {
    float[] floats = new float[CaseState.values().length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = in.readFloat();
    }
    return floats;
  }

  /** Node 1 is the first child of node 0; children follow in the order of their parents. */
  private static int[] firstChildren(byte[] children) {
    int[] firstChild = new int[children.length + 1];
    firstChild[0] = 1;
    for (int node = 0; node < children.length; node++) {
      firstChild[node + 1] = firstChild[node] + (children[node] & 0xFF);
    }
    return firstChild;
  }

  private static byte[] bytes(DataInputStream in, int count) throws IOException {
    byte[] bytes = new byte[count];
    in.readFully(bytes);
    return bytes;
  }
}
