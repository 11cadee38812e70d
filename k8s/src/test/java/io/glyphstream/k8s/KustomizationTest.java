package io.glyphstream.k8s;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KustomizationTest {
  private static final Path BASE_FOLDER = Path.of("base");
  private static final Kustomization BASE = kustomization(BASE_FOLDER);
  private static final Kustomization GPU = kustomization(Manifests.GPU_FOLDER);

  @Test
  void baseListsEveryFileOnce() {
    assertEquals(filesBeside(BASE_FOLDER), BASE.resources().stream().sorted().toList());
    assertTrue(Manifests.BASE.has("Namespace", BASE.namespace()));
  }

  @Test
  void overlayListsEveryPatchOnce() {
    assertEquals(
        filesBeside(Manifests.GPU_FOLDER),
        GPU.patches().stream().map(Kustomization.Patch::path).sorted().toList());
    assertEquals(
        List.of(BASE_FOLDER),
        GPU.resources().stream().map(Manifests.GPU_FOLDER::resolve).map(Path::normalize).toList());
  }

  @Test
  void noIdentityIsTwice() {
    Set<String> identities = Manifests.BASE.all().stream().map(Manifest::identity).collect(toSet());
    assertEquals(Manifests.BASE.all().size(), identities.size());
  }

  @Test
  void patchesHaveTargets() {
    Set<String> targets = Manifests.BASE.all().stream().map(Manifest::identity).collect(toSet());
    assertEquals(
        List.of(),
        Manifests.GPU_PATCHES.all().stream()
            .filter(patch -> !targets.contains(patch.identity()))
            .toList());
  }

  /** A list element of another name would be added beside the one that was meant. */
  @Test
  void patchedContainersVolumesAndKeysExist() {
    assertTrue(partNames(Manifests.BASE).containsAll(partNames(Manifests.GPU_PATCHES)));
    assertTrue(Settings.RECOGNIZER.keySet().containsAll(gpuSettings().getData().keySet()));
  }

  @Test
  void imagesThatAreRetaggedExist() {
    Set<String> images =
        Manifests.BASE.of(Deployment.class).stream()
            .flatMap(one -> one.getSpec().getTemplate().getSpec().getContainers().stream())
            .map(Container::getImage)
            .collect(toSet());
    for (Kustomization.Image image : GPU.images()) {
      String base = image.newTag().replaceFirst("-gpu$", "");
      assertTrue(images.contains(image.name() + ":" + base), image::toString);
    }
  }

  @Test
  void overlayReadsOnTheGpuOrNotAtAll() {
    String key = "GLYPHSTREAM_RECOGNIZER_EXECUTION_PROVIDER";
    assertEquals("cuda", gpuSettings().getData().get(key));
    assertEquals("true", gpuSettings().getData().get(key + "_REQUIRED"));
    Container container =
        Manifests.GPU_PATCHES
            .of(Deployment.class)
            .get(0)
            .getSpec()
            .getTemplate()
            .getSpec()
            .getContainers()
            .get(0);
    assertEquals("1", container.getResources().getLimits().get("nvidia.com/gpu").getAmount());
  }

  private static ConfigMap gpuSettings() {
    return Manifests.GPU_PATCHES.of(ConfigMap.class).get(0);
  }

  private static Set<String> partNames(Manifests manifests) {
    return manifests.of(Deployment.class).stream()
        .map(deployment -> deployment.getSpec().getTemplate().getSpec())
        .flatMap(
            pod ->
                Stream.concat(
                    pod.getContainers().stream().map(Container::getName),
                    pod.getVolumes().stream().map(Volume::getName)))
        .collect(toSet());
  }

  private static List<String> filesBeside(Path folder) {
    return Manifests.filesIn(folder)
        .map(file -> folder.relativize(file).toString())
        .filter(file -> !file.equals("kustomization.yaml"))
        .toList();
  }

  private static Kustomization kustomization(Path folder) {
    return (Kustomization) StrictYaml.read(folder.resolve("kustomization.yaml")).get(0).model();
  }
}
