/**
 * Draws envelopes and keeps the clock while playing. Knows no DOM beyond a 2D context, so that the same code runs in the
 * worker and, where there is no OffscreenCanvas, on the page.
 *
 * Idle means idle: a frame is asked for only when something changed or while packets move.
 */
import { type Crowd, NO_CROWD, type Places, placeCrowd, placesFor } from '#drawing/packets/crowd.ts';
import { advanced, envelopesAt, markersAt } from '#drawing/packets/packet-frame.ts';
import { NO_PACKETS, type PacketPlan } from '#drawing/packets/packet-plan.ts';
import { type Context, drawEnvelope, drawHopNumber, drawMarker } from './packet-marks.ts';
import { type PacketSprites, packetSprites } from './packet-sprites.ts';
import { PixelSheet } from './pixel-sheet.ts';

export interface PacketCamera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  /** Of the canvas element, CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
}

/** Colours as CSS text: the worker cannot read custom properties. */
export interface PacketLook {
  readonly ink: string;
  readonly paper: string;
  readonly fault: string;
  /** No movement: numbered markers. */
  readonly still: boolean;
}

export interface PacketClock {
  /** Null: wherever the packets are just now. */
  readonly time: number | null;
  readonly playing: boolean;
  readonly speed: number;
}

export type PacketMessage =
  | { readonly type: 'plan'; readonly plan: PacketPlan }
  /** The packets of all flows, which run on by themselves. */
  | { readonly type: 'crowd'; readonly crowd: Crowd }
  | { readonly type: 'camera'; readonly camera: PacketCamera }
  | { readonly type: 'look'; readonly look: PacketLook }
  | { readonly type: 'clock'; readonly clock: PacketClock };

/** What the painter tells the page, at most about ten times a second and once on arrival. */
export interface PacketProgress {
  readonly time: number;
  readonly arrived: boolean;
}

interface Surface {
  width: number;
  height: number;
}

const TOLD_EVERY_MS = 100;
/** A step by hand is shown as a short movement, not as a jump. */
const GLIDE_SECONDS = 0.25;
const GLIDE_STEPS = 1.01;
/** More than this and they are drawn smaller, so that they can still be told apart. */
const SMALLER_ABOVE = 200;
const SMALLER = 0.65;

export class PacketPainter {
  private plan: PacketPlan = NO_PACKETS;
  private crowd: Crowd = NO_CROWD;
  private crowdSeconds = 0;
  private places: Places = placesFor(NO_CROWD);
  private sheet: PixelSheet | null = null;
  private sprites: (PacketSprites & { readonly scale: number; readonly look: PacketLook }) | null = null;
  private camera: PacketCamera = { x: 0, y: 0, zoom: 1, width: 0, height: 0, pixelRatio: 1 };
  private look: PacketLook = { ink: '#000', paper: '#fff', fault: '#000', still: false };
  private playing = false;
  private speed = 1;
  /** What is drawn, and what it glides to while nothing plays. */
  private time = 0;
  private target = 0;
  private lastFrame: number | null = null;
  private lastTold = 0;
  private waiting = false;
  private blank = true;
  private readonly surface: Surface;
  private readonly context: Context;
  private readonly requestFrame: (draw: (now: number) => void) => void;
  private readonly tell: (progress: PacketProgress) => void;
  private readonly makeCanvas: (size: number) => OffscreenCanvas;

  constructor(
    surface: Surface,
    context: Context,
    requestFrame: (draw: (now: number) => void) => void,
    tell: (progress: PacketProgress) => void,
    makeCanvas: (size: number) => OffscreenCanvas,
  ) {
    this.surface = surface;
    this.context = context;
    this.requestFrame = requestFrame;
    this.tell = tell;
    this.makeCanvas = makeCanvas;
  }

  receive(message: PacketMessage): void {
    if (message.type === 'plan') this.plan = message.plan;
    if (message.type === 'crowd') {
      this.crowd = message.crowd;
      this.places = placesFor(message.crowd);
    }
    if (message.type === 'look') this.look = message.look;
    if (message.type === 'camera') this.camera = message.camera;
    if (message.type === 'clock') this.set(message.clock);
    this.ask();
  }

  private set({ time, playing, speed }: PacketClock): void {
    const stops = this.playing && !playing;
    this.speed = speed;
    this.playing = playing;
    this.target = time ?? this.time;
    const glides = !playing && !this.look.still && Math.abs(this.target - this.time) <= GLIDE_STEPS;
    if (!glides) this.time = this.target;
    if (stops && time === null) this.tell({ time: this.time, arrived: false });
  }

  private ask(): void {
    if (this.waiting) return;
    this.waiting = true;
    this.requestFrame((now) => {
      this.waiting = false;
      // A tab that was hidden for a minute goes on where it was, not a minute later.
      const seconds = this.lastFrame === null ? 0 : Math.min(0.1, (now - this.lastFrame) / 1000);
      if (this.playing) this.play(now, seconds);
      else this.glide(seconds);
      const flows = this.crowd.total > 0 && !this.look.still;
      if (flows) this.crowdSeconds += seconds * this.speed;
      this.paint();
      const moving = this.playing || this.time !== this.target || flows;
      this.lastFrame = moving ? now : null;
      if (moving) this.ask();
    });
  }

  private play(now: number, seconds: number): void {
    this.time = advanced(this.plan, this.time, seconds, this.speed);
    this.target = this.time;
    const arrived = this.time >= this.plan.end;
    if (arrived) this.playing = false;
    else if (now - this.lastTold < TOLD_EVERY_MS) return;
    this.lastTold = now;
    this.tell({ time: this.time, arrived });
  }

  private glide(seconds: number): void {
    const way = this.target - this.time;
    const reach = seconds / GLIDE_SECONDS;
    this.time = Math.abs(way) <= reach ? this.target : this.time + Math.sign(way) * reach;
  }

  private paint(): void {
    const { camera, context, surface, look, plan, time } = this;
    const [width, height] = [
      Math.round(camera.width * camera.pixelRatio),
      Math.round(camera.height * camera.pixelRatio),
    ];
    if (surface.width !== width || surface.height !== height) {
      surface.width = width;
      surface.height = height;
      this.blank = true;
    }
    const envelopes = this.playing || time > 0 ? (look.still ? markersAt : envelopesAt)(plan, time) : [];
    if (!this.blank) {
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, width, height);
    }
    this.blank = envelopes.length === 0 && this.crowd.total === 0;
    this.paintCrowd(width, height);
    for (const envelope of envelopes) {
      const scale = camera.pixelRatio * sizeAt(camera.zoom);
      const x = (envelope.x * camera.zoom + camera.x) * camera.pixelRatio;
      const y = (envelope.y * camera.zoom + camera.y) * camera.pixelRatio;
      context.setTransform(scale, 0, 0, scale, x, y);
      if (look.still) drawMarker(context, envelope, look);
      else {
        drawEnvelope(context, envelope, look);
        drawHopNumber(context, envelope.number, look);
      }
    }
  }

  /** With reduced motion they stand where they stood at the start. */
  private paintCrowd(width: number, height: number): void {
    const { camera, context, crowd, look, places } = this;
    if (crowd.total === 0) return;
    const smaller = crowd.total > SMALLER_ABOVE ? SMALLER : 1;
    const scale = camera.pixelRatio * sizeAt(camera.zoom) * smaller;
    if (this.sprites?.scale !== scale || this.sprites.look !== look)
      this.sprites = { ...packetSprites(scale, look, this.makeCanvas), scale, look };
    if (this.sheet?.width !== width || this.sheet.height !== height)
      this.sheet = new PixelSheet(width, height);
    const { sheet } = this;
    const { stamps, middle } = this.sprites;
    const count = placeCrowd(crowd, look.still ? 0 : this.crowdSeconds, places);
    const zoom = camera.zoom * camera.pixelRatio;
    const left = camera.x * camera.pixelRatio - middle;
    const top = camera.y * camera.pixelRatio - middle;
    sheet.clear();
    for (let index = 0; index < count; index += 1) {
      const stamp = stamps[places.looks[index] as number];
      const x = Math.round((places.xs[index] as number) * zoom + left);
      const y = Math.round((places.ys[index] as number) * zoom + top);
      if (stamp) sheet.stamp(stamp, x, y);
    }
    const touched = sheet.touched();
    if (!touched) return;
    const image = new ImageData(sheet.bytes, width, height);
    context.putImageData(image, 0, 0, touched.x, touched.y, touched.width, touched.height);
  }
}

/** Shrinks less than the drawing, so that envelopes are seen from the back of a room, but never hides a card. */
const sizeAt = (zoom: number): number => Math.max(zoom, Math.min(1.5, zoom * 2.5));
