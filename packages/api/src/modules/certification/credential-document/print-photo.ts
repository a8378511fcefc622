import { createCanvas, loadImage } from '@napi-rs/canvas';
import { imageSize } from 'image-size';

/** Three by four, as on every certificate, with as many dots as a printer has for 30 by 40 mm. */
const SIZE = { width: 354, height: 472 };
const QUALITY = 85;
/** Beyond this a small file would unpack to more than a server should hold. */
const MOST_DOTS = 50_000_000;

/** A photo as it is printed: upright, cut to size, a small JPEG; undefined when it cannot be drawn. */
export async function printPhoto(photo: Buffer): Promise<Buffer | undefined> {
  try {
    const { width, height } = imageSize(photo);
    if (width * height > MOST_DOTS) return undefined;
    const image = await loadImage(photo);
    const scale = Math.max(SIZE.width / image.width, SIZE.height / image.height);
    const [drawnWidth, drawnHeight] = [image.width * scale, image.height * scale];
    const canvas = createCanvas(SIZE.width, SIZE.height);
    const context = canvas.getContext('2d');
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, SIZE.width, SIZE.height);
    context.drawImage(image, (SIZE.width - drawnWidth) / 2, (SIZE.height - drawnHeight) / 2, drawnWidth, drawnHeight);
    return await canvas.encode('jpeg', QUALITY);
  } catch {
    return undefined;
  }
}
