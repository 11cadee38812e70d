import { query } from "./api.js";

/** Pages' images, decoded, the last few of them. */
const HELD = 12;
const held = new Map();

/** The page's image; rejected if it was not kept. */
export function pageImage(document, page) {
  const key = page + "/" + document;
  const known = held.get(key) ?? load(document, page);
  held.delete(key);
  held.set(key, known);
  known.catch(() => held.delete(key));
  while (held.size > HELD) held.delete(held.keys().next().value);
  return known;
}

export const imageAddress = (document, page) => query("api/pages/image", { document, page });

async function load(document, page) {
  const response = await fetch(imageAddress(document, page));
  if (!response.ok) throw new Error("no image");
  return createImageBitmap(await response.blob());
}

/** The part of an image around a box, grown by a share of the box's size and to an aspect ratio. */
export function around(box, share, aspect) {
  let width = box.width + 2 * share * Math.max(box.width, box.height);
  let height = box.height + 2 * share * Math.max(box.width, box.height);
  if (width / height < aspect) width = height * aspect;
  else height = width / aspect;
  return { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height };
}

/** Draws a part of the image into the canvas, with marks around boxes in px of the page. */
export function draw(canvas, image, part, marks) {
  const ratio = window.devicePixelRatio || 1;
  const width = canvas.clientWidth || 300;
  const scale = (width * ratio) / part.width;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(part.height * scale);
  const context = canvas.getContext("2d");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = "high";
  context.setTransform(scale, 0, 0, scale, -part.x * scale, -part.y * scale);
  context.drawImage(image, 0, 0);
  for (const { box, colour, fill, pad = 0 } of marks) {
    if (fill) {
      context.fillStyle = fill;
      context.fillRect(box.x - pad, box.y - pad, box.width + 2 * pad, box.height + 2 * pad);
    }
    if (colour) {
      context.strokeStyle = colour;
      context.lineWidth = (2 * ratio) / scale;
      context.strokeRect(box.x - pad, box.y - pad, box.width + 2 * pad, box.height + 2 * pad);
    }
  }
}

/** The crop that the model saw, as an address of an image: white ink on black. */
export const cropAddress = (sample) => "data:image/png;base64," + sample.crop;
