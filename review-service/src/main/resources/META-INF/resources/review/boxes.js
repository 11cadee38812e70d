import { svg } from "./dom.js";

/** From red over yellow to green: how sure the model is. */
export const colour = (confidence) => "hsl(" + Math.round(125 * Math.max(0, Math.min(1, confidence)) ** 2) + " 75% 40%)";

/**
 * The page's image with a box around each character; select(glyph) marks one. Where the image is gone the characters
 * stand in their boxes, and gone is called.
 */
export function boxes(transcript, address, chosen, gone) {
  const { width, height } = transcript.geometry;
  const rectangles = new Map();
  const corrected = (transcript.corrections ?? []).map(({ box }) => box);
  const mark = svg("rect", { class: "mark", visibility: "hidden", rx: 4 });
  const picture = svg("svg", { viewBox: "0 0 " + width + " " + height, role: "img", "aria-label": "Page image" },
    svg("rect", { class: "blank", width, height }),
    svg("image", { href: address, width, height, onerror: write }));
  transcript.lines.forEach((line) => line.words.forEach((word) => word.characters.forEach((glyph) => {
    const rectangle = svg("rect", {
      ...outline(glyph.box, 2),
      class: isIn(glyph.box, corrected) ? "box corrected" : "box",
      stroke: colour(glyph.confidence),
      fill: colour(glyph.confidence),
      onclick: () => chosen(glyph),
    }, title(glyph));
    rectangles.set(glyph, rectangle);
    picture.append(rectangle);
  })));
  picture.append(mark);

  function write({ target }) {
    target.remove();
    for (const [glyph, rectangle] of rectangles) rectangle.after(letter(glyph));
    gone();
  }

  picture.select = (glyph) => {
    mark.setAttribute("visibility", glyph ? "visible" : "hidden");
    if (!glyph) return;
    for (const [name, value] of Object.entries(outline(glyph.box, 8))) mark.setAttribute(name, value);
    rectangles.get(glyph)?.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
  };
  return picture;
}

function letter({ box, text }) {
  const element = svg("text", {
    class: "letter", x: box.x + box.width / 2, y: box.y + box.height * 0.85, "font-size": box.height, "text-anchor": "middle",
  });
  element.textContent = text;
  return element;
}

const outline = (box, pad) =>
  ({ x: box.x - pad, y: box.y - pad, width: box.width + 2 * pad, height: box.height + 2 * pad });

const isIn = (box, outers) => outers.some((outer) => box.x >= outer.x && box.y >= outer.y
  && box.x + box.width <= outer.x + outer.width && box.y + box.height <= outer.y + outer.height);

function title(glyph) {
  const element = svg("title");
  element.textContent = glyph.text + "  " + Math.round(glyph.confidence * 100) + " %";
  return element;
}
