import sharp from 'sharp';

/** Three by four, as on every certificate, with as many dots as a printer has for 30 by 40 mm. */
const SIZE = { width: 354, height: 472 };
const QUALITY = 85;

/** A photo of the roster as it is printed: cut to size, a small JPEG. */
export const printPhoto = (photo: Buffer): Promise<Buffer> =>
  sharp(photo).resize(SIZE.width, SIZE.height, { fit: 'cover' }).jpeg({ quality: QUALITY }).toBuffer();
