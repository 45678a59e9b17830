/** A picture and a sound for those who have none at hand, drawn and sung on the spot. */

const LONGEST_SIDE = 1600; // px; a messenger shrinks photos likewise

const asBlob = (canvas) => new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.85));

function canvasOf(width, height) {
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width, height });
  return [canvas, canvas.getContext("2d")];
}

function shape(pen, colour, ...points) {
  pen.fillStyle = colour;
  pen.beginPath();
  points.forEach(([x, y]) => pen.lineTo(x, y));
  pen.fill();
}

/** A court gate at dusk with a lamp on either side: JPEG, 960 × 720. */
export async function samplePhoto() {
  const [canvas, pen] = canvasOf(960, 720);
  const sky = pen.createLinearGradient(0, 0, 0, 480);
  sky.addColorStop(0, "#8fb4b0");
  sky.addColorStop(1, "#f1d7a8");
  pen.fillStyle = sky;
  pen.fillRect(0, 0, 960, 720);
  shape(
    pen,
    "#7f9a8c",
    [0, 400],
    [210, 250],
    [400, 370],
    [640, 220],
    [960, 390],
    [960, 500],
    [0, 500],
  );
  shape(pen, "#c9bda4", [0, 430], [960, 430], [960, 620], [0, 620]);
  shape(pen, "#a79a82", [0, 620], [960, 620], [960, 720], [0, 720]);
  shape(pen, "#46524d", [230, 330], [300, 250], [660, 250], [730, 330]);
  shape(pen, "#7d3a2a", [285, 330], [675, 330], [675, 620], [285, 620]);
  shape(pen, "#57281e", [340, 370], [620, 370], [620, 620], [340, 620]);
  shape(pen, "#934534", [350, 380], [476, 380], [476, 620], [350, 620]);
  shape(pen, "#934534", [484, 380], [610, 380], [610, 620], [484, 620]);
  for (const x of [300, 640])
    shape(pen, "#c8402c", [x, 390], [x + 20, 390], [x + 20, 560], [x, 560]);
  for (const [x, y, r, colour] of [
    [252, 390, 26, "#e0642f"],
    [708, 390, 26, "#e0642f"],
    [462, 500, 7, "#d9b25c"],
    [498, 500, 7, "#d9b25c"],
  ]) {
    pen.fillStyle = colour;
    pen.beginPath();
    pen.arc(x, y, r, 0, 7);
    pen.fill();
  }
  return asBlob(canvas);
}

/** A chosen photo as a JPEG of at most 1600 px a side. */
export async function shrink(file) {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const [canvas, pen] = canvasOf(
    Math.round(picture.width * scale),
    Math.round(picture.height * scale),
  );
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return asBlob(canvas);
}

/** Two seconds of a hummed tune as a WAV file (8 kHz, 8 bit, mono): { blob, seconds }. */
export function sampleVoice() {
  const rate = 8000;
  const seconds = 2;
  const tune = [392, 440, 523, 440]; // Hz, half a second each
  const wav = new DataView(new ArrayBuffer(44 + rate * seconds));
  const write = (at, letters) =>
    [...letters].forEach((letter, i) => wav.setUint8(at + i, letter.charCodeAt(0)));
  write(0, "RIFF");
  wav.setUint32(4, 36 + rate * seconds, true);
  write(8, "WAVEfmt ");
  wav.setUint32(16, 16, true); // length of the format part
  wav.setUint16(20, 1, true); // plain samples
  wav.setUint16(22, 1, true); // one channel
  wav.setUint32(24, rate, true);
  wav.setUint32(28, rate, true); // bytes a second
  wav.setUint16(32, 1, true); // bytes a sample
  wav.setUint16(34, 8, true); // bits a sample
  write(36, "data");
  wav.setUint32(40, rate * seconds, true);
  for (let i = 0; i < rate * seconds; i += 1) {
    const note = tune[Math.floor((i * tune.length) / (rate * seconds))];
    const swell = Math.sin((Math.PI * (i % (rate / 2))) / (rate / 2));
    wav.setUint8(44 + i, 128 + 60 * swell * Math.sin((2 * Math.PI * note * i) / rate));
  }
  return { blob: new Blob([wav], { type: "audio/wav" }), seconds };
}
