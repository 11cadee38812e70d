package org.nd4j.nativeblas;

/**
 * The class by which DL4J 1.0.0-M2.1 asks whether oneDNN is there. Its {@code BaseMKLDNNHelper}
 * looks it up by reflection under this name, which it had before nd4j moved the class to {@code
 * org.nd4j.linalg.cpu.nativecpu.bindings} and renamed MKL-DNN to oneDNN; when the look-up fails,
 * DL4J silently drops every oneDNN kernel. This one answers in the old words with the new class's
 * answer. It can go when DL4J is upgraded to a release that asks the right class.
 */
public final class Nd4jCpu {

  private Nd4jCpu() {}

  /** The part of the old class that is asked. */
  public static final class Environment {

    private static final Environment INSTANCE = new Environment();

    private Environment() {}

    public static Environment getInstance() {
      return INSTANCE;
    }

    public boolean isUseMKLDNN() {
      return org.nd4j.linalg.cpu.nativecpu.bindings.Nd4jCpu.Environment.getInstance().isUseONEDNN();
    }
  }
}
