package io.glyphstream.broker;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.awaitility.Awaitility;

/**
 * A broker for tests that lets users in by SCRAM-SHA-512 over TLS, and lets them do what access
 * control lists say and nothing else: as the cluster of the manifests does. Who comes by the plain
 * listener may do everything.
 */
public final class SecuredBroker implements AutoCloseable {

  private static final String LISTENER = "SECURED";
  private static final String HOST = "127.0.0.1";
  private static final int ITERATIONS = 4096;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

  private final EmbeddedBroker broker;
  private final int port;
  private final TlsFiles tls;
  private final Admin admin;

  private SecuredBroker(EmbeddedBroker broker, int port, TlsFiles tls) {
    this.broker = broker;
    this.port = port;
    this.tls = tls;
    this.admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()));
  }

  /** Starts one with its data and keys in this folder, and with our topics. */
  public static SecuredBroker start(Path folder) throws IOException {
    TlsFiles tls = TlsFiles.make(folder);
    int port = LocalPorts.free();
    EmbeddedBroker broker =
        EmbeddedBroker.start(
            folder.resolve("kafka"),
            EmbeddedBroker.ANY_PORT,
            settings -> secure(settings, port, tls));
    TopicCreator.createMissing(broker.bootstrapServers());
    return new SecuredBroker(broker, port, tls);
  }

  private static void secure(Properties settings, int port, TlsFiles tls) {
    String listener = "," + LISTENER + "://" + HOST + ":" + port;
    settings.merge("listeners", listener, (a, b) -> "" + a + b);
    settings.merge("advertised.listeners", listener, (a, b) -> "" + a + b);
    settings.merge(
        "listener.security.protocol.map", "," + LISTENER + ":SASL_SSL", (a, b) -> "" + a + b);
    settings.put(
        "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
    settings.put("super.users", "User:ANONYMOUS");
    String prefix = "listener.name.secured.";
    settings.put(prefix + "sasl.enabled.mechanisms", "SCRAM-SHA-512");
    settings.put(
        prefix + "scram-sha-512.sasl.jaas.config",
        "org.apache.kafka.common.security.scram.ScramLoginModule required;");
    settings.put(prefix + "ssl.keystore.type", "PKCS12");
    settings.put(prefix + "ssl.keystore.location", tls.keystore().toString());
    settings.put(prefix + "ssl.keystore.password", TlsFiles.PASSWORD);
    settings.put(prefix + "ssl.key.password", TlsFiles.PASSWORD);
  }

  /** Where everything is allowed. */
  public String plainServers() {
    return broker.bootstrapServers();
  }

  /** Lets a user in, with a password made of the name. */
  public void addUser(String name) {
    done(
        () ->
            admin
                .alterUserScramCredentials(
                    List.of(
                        new UserScramCredentialUpsertion(
                            name,
                            new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS),
                            passwordOf(name))))
                .all()
                .get());
    until(() -> admin.describeUserScramCredentials().all().get().containsKey(name));
  }

  /** Adds these rights. */
  public void allow(Collection<AclBinding> rights) {
    done(() -> admin.createAcls(rights).all().get());
    until(() -> admin.describeAcls(AclBindingFilter.ANY).values().get().containsAll(rights));
  }

  /** What a client of this user is configured with, by Kafka's names. */
  public Map<String, String> clientSettings(String user) {
    return clientSettings(user, passwordOf(user));
  }

  /** The same with a password that need not be right. */
  public Map<String, String> clientSettings(String user, String password) {
    Map<String, String> settings = new HashMap<>();
    settings.put("bootstrap.servers", HOST + ":" + port);
    settings.put("security.protocol", "SASL_SSL");
    settings.put("sasl.mechanism", "SCRAM-SHA-512");
    settings.put("ssl.truststore.type", "PEM");
    settings.put("ssl.truststore.location", tls.certificate().toString());
    settings.put(
        "sasl.jaas.config",
        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
            .formatted(user, password));
    return settings;
  }

  private static String passwordOf(String user) {
    return user + "-secret";
  }

  /** A broker knows of a change a little later than the controller. */
  private static void until(Callable<Boolean> isSo) {
    Awaitility.await("the broker takes the change in")
        .atMost(PATIENCE)
        .pollInterval(LOOK_AGAIN)
        .until(isSo);
  }

  private static void done(Callable<?> call) {
    try {
      call.call();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    admin.close();
    broker.close();
  }
}
