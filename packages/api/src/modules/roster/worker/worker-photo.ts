import sharp, { type Sharp } from 'sharp';
import type { PreparedFile } from '../../../kernel/attachment-keeping.js';
import { invalid } from '../../../kernel/errors.js';

/** Dots of the longer side: 40 mm on a certificate as a printer prints them, and more than a phone shows. */
const SIDE = 480;
/** What is fetched at a door over a poor network. */
const MOST_BYTES = 60_000;
const QUALITIES = [84, 76, 66, 54, 40, 25, 12];
/** Beyond this a small file would unpack to more than a server should hold. */
const MOST_DOTS = 50_000_000;

// A roster's worth of photos comes one by one: a server keeps no opened pictures and leaves its processors to others.
sharp.cache(false);
sharp.concurrency(1);

/**
 * A photo as it is kept: upright, small, a JPEG in the colours of the web, and nothing of what a camera writes beside the
 * picture, such as where it was taken.
 */
export async function preparePhoto(sent: Buffer, field: string): Promise<PreparedFile> {
  const { width, height } = await sharp(sent, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw unreadable(field);
    });
  if (width * height > MOST_DOTS) throw tooManyDots(field);
  try {
    const upright = await sharp(sent, { limitInputPixels: MOST_DOTS, failOn: 'error' })
      .autoOrient()
      .resize(SIDE, SIDE, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    const { info } = upright;
    const raw = { width: info.width, height: info.height, channels: info.channels };
    return { bytes: await small(sharp(upright.data, { raw })), mediaType: 'image/jpeg', ending: 'jpg' };
  } catch {
    throw unreadable(field);
  }
}

/** The best quality that fits. */
async function small(picture: Sharp): Promise<Buffer> {
  let bytes = Buffer.alloc(0);
  for (const quality of QUALITIES) {
    bytes = await picture.clone().jpeg({ quality, mozjpeg: true }).toBuffer();
    if (bytes.length <= MOST_BYTES) break;
  }
  return bytes;
}

const unreadable = (field: string) =>
  invalid(
    field,
    '照片无法读取，可能已损坏，请换一张 JPG、PNG 或 WebP 照片。',
    'The photo cannot be read and may be damaged. Choose another JPG, PNG or WebP.',
  );

const tooManyDots = (field: string) =>
  invalid(
    field,
    '照片超过 5000 万像素，请缩小后再上传。',
    'The photo has more than 50 million pixels. Make it smaller and upload it again.',
  );
