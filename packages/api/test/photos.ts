import sharp from 'sharp';

/** A photo as a phone takes it: lying on its side, with the place where it was taken. The top left of who looks is red. */
export const phonePhoto = (width = 1600, height = 1200): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#3060a0' } })
    // Upright, what is the left edge here becomes the top.
    .composite([
      {
        input: { create: { width: width / 4, height: height / 4, channels: 3, background: '#ff0000' } },
        top: (height / 4) * 3,
        left: 0,
      },
    ])
    .withExif({
      IFD0: { Make: 'PhoneMaker', Copyright: 'who took it' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '24/1 48/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '113/1 36/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

/** Noise, which no picture format makes small. */
export const noise = (side: number): Promise<Buffer> =>
  sharp({
    create: {
      width: side,
      height: side,
      channels: 3,
      background: '#808080',
      noise: { type: 'gaussian', mean: 128, sigma: 80 },
    },
  })
    .jpeg({ quality: 60 })
    .toBuffer();

/** A small file that unpacks to a very large picture. */
export const bomb = (): Promise<Buffer> =>
  sharp({ create: { width: 10_000, height: 6_000, channels: 3, background: '#ffffff' }, limitInputPixels: false })
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
