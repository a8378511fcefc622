interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}
type DetectorClass = new (options: { formats: string[] }) => Detector;

const BETWEEN_LOOKS_MS = 200;

/** Whether this browser reads codes by itself; others paste what their own scanner reads. */
export const canScan = (): boolean => 'BarcodeDetector' in window && 'mediaDevices' in navigator;

/** Looks through the camera until a code is read; undefined when the camera may not be used. */
export async function scan(view: HTMLVideoElement): Promise<string | undefined> {
  const media = await navigator.mediaDevices
    .getUserMedia({ video: { facingMode: 'environment' } })
    .catch(() => undefined);
  if (!media) return undefined;
  const { BarcodeDetector } = window as unknown as { BarcodeDetector: DetectorClass };
  const detector = new BarcodeDetector({ formats: ['qr_code'] });
  view.srcObject = media;
  view.hidden = false;
  await view.play();
  try {
    for (;;) {
      const [code] = await detector.detect(view).catch(() => []);
      if (code) return code.rawValue;
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS_MS));
    }
  } finally {
    view.hidden = true;
    for (const track of media.getTracks()) track.stop();
  }
}
