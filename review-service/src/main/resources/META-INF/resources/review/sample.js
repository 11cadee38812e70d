import { fill, h, percent, reading } from "./dom.js";
import { reasonName } from "./filters.js";
import { around, cropAddress, draw, pageImage } from "./paper.js";

const MARK = "#2f5bd7";
const WASH = "rgba(47, 91, 215, 0.12)";
const LINE_ASPECT = 8;

/** Asks for the images of the samples that come next. */
export function fetchAhead(offered) {
  offered.slice(0, 6).forEach(({ lease, place }) => {
    if (place?.hasImage) pageImage(lease.sample.document, lease.sample.pageIndex).catch(() => {});
  });
}

/** Shows a sample: large, in its line, and what the model read. */
export function show(card, { lease, place }, answer) {
  const sample = lease.sample;
  const close = h("canvas", { className: "close", role: "img", ariaLabel: "The character in the page" });
  const line = h("canvas", { className: "line", role: "img", ariaLabel: "Its line: " + (place?.text ?? "") });
  const crop = h("img", { className: "crop", src: cropAddress(sample), alt: "What the model saw" });
  fill(card,
    h("div", { className: "glyph" },
      place?.hasImage ? close : null,
      h("figure", { className: place?.hasImage ? "seen" : "seen alone" }, crop, h("figcaption", {}, "model's view"))),
    h("div", { className: "read" },
      h("p", { className: "caption" }, "read as"),
      h("p", { className: sample.prediction === "" ? "prediction none" : "prediction" }, reading(sample.prediction)),
      alternatives(sample, answer),
      stage(lease)),
    place?.hasImage ? line : place ? imageGone() : null,
    h("p", { className: "where" },
      h("a", { href: "#page?" + new URLSearchParams({ document: sample.document, page: sample.pageIndex }) },
        sample.document + ", page " + (sample.pageIndex + 1)),
      h("span", { className: "tag" }, reasonName(sample.reason)),
      h("span", { className: "tag" }, sample.model)));
  card.dataset.sample = sample.id;
  if (place?.hasImage) drawPlace(card, sample, place, close, line);
}

const imageGone = () => h("p", { className: "gone" }, "The page's image is not kept.");

async function drawPlace(card, sample, place, close, line) {
  try {
    const image = await pageImage(sample.document, sample.pageIndex);
    if (card.dataset.sample !== sample.id) return;
    const pad = Math.round(sample.box.height * 0.08);
    draw(close, image, around(sample.box, 0.45, 1), [{ box: sample.box, colour: MARK, pad }]);
    draw(line, image, lineAround(place, sample.box), [
      { box: place.word, fill: WASH, pad },
      { box: sample.box, colour: MARK, pad },
    ]);
  } catch {
    if (card.dataset.sample === sample.id) {
      close.remove();
      line.replaceWith(imageGone());
      card.querySelector(".seen").classList.add("alone");
    }
  }
}

/** The part of the line around the character, as wide as the screen shows well. */
function lineAround(place, box) {
  const height = place.line.height * 1.9;
  const width = Math.min(Math.max(height * LINE_ASPECT, box.width * 4), place.width);
  const centre = box.x + box.width / 2;
  const x = Math.max(0, Math.min(place.width - width, centre - width / 2));
  return { x, y: place.line.y - place.line.height * 0.45, width, height: Math.max(height, width / 14) };
}

function alternatives(sample, answer) {
  return h("ol", { className: "alternatives" }, sample.alternatives.map(({ text, confidence }) =>
    h("li", {},
      h("button", { className: "alternative", onclick: () => answer(text) },
        h("span", { className: "letter" }, text),
        h("meter", { min: 0, max: 1, value: confidence }),
        h("span", { className: "number" }, percent(confidence))))));
}

function stage({ stage: now }) {
  const words = {
    SECOND: "another person is asked, too",
    THIRD: "two people disagree",
    ADMIN: "people disagree: your answer decides",
  };
  return words[now] ? h("p", { className: "tag stage" }, words[now]) : null;
}
