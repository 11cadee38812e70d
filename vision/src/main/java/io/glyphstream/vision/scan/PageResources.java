package io.glyphstream.vision.scan;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;

/**
 * All that drawing a PDF page can reach: its resources and the looks of its annotations, down to
 * the resources of forms, patterns and fonts. What in it PDFBox would allocate or calculate without
 * a bound is charged before the page is drawn.
 */
final class PageResources {

  private final PageCosts costs;
  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<COSBase> open = new ArrayDeque<>();

  private PageResources(PageCosts costs) {
    this.costs = costs;
  }

  static void charge(PDPage page, PageCosts costs) throws IOException {
    PageResources walk = new PageResources(costs);
    PDResources resources = page.getResources();
    walk.add(resources == null ? null : resources.getCOSObject());
    COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
    for (int i = 0; annotations != null && i < annotations.size(); i++) {
      walk.addLook(annotations.getObject(i));
    }
    walk.chargeAll();
  }

  private void chargeAll() throws IOException {
    while (!open.isEmpty()) {
      COSBase next = open.pop();
      if (next instanceof COSArray array) {
        for (int i = 0; i < array.size(); i++) {
          add(array.get(i));
        }
      } else if (next instanceof COSDictionary dictionary) {
        charge(dictionary);
        for (COSBase value : dictionary.getValues()) {
          add(value);
        }
      }
    }
  }

  private void addLook(COSBase annotation) throws BadScanException {
    if (annotation instanceof COSDictionary dictionary) {
      add(dictionary.getDictionaryObject(COSName.AP));
    }
  }

  private void add(COSBase value) throws BadScanException {
    COSBase object = value instanceof COSObject reference ? reference.getObject() : value;
    boolean holdsOthers = object instanceof COSArray || object instanceof COSDictionary;
    if (holdsOthers && seen.add(object)) {
      costs.spend(PdfCost.OBJECTS, 1);
      open.push(object);
    }
  }

  static byte[] unpacked(COSStream stream) throws IOException {
    try (InputStream bytes = stream.createInputStream()) {
      return bytes.readAllBytes();
    }
  }

  private void charge(COSDictionary dictionary) throws IOException {
    switch (dictionary.getInt(COSName.FUNCTION_TYPE, -1)) {
      case 0 -> SampledFunction.charge(dictionary, costs);
      case 4 -> CalculatorFunction.charge(dictionary, costs);
      default -> {
        // costs nothing to speak of
      }
    }
    if (dictionary.getInt(COSName.SHADING_TYPE, -1) >= 4 && dictionary instanceof COSStream mesh) {
      costs.spend(PdfCost.MESH_BYTES, unpacked(mesh).length);
    }
  }
}
