import type { PdfRule } from './pdf-page';

/** The names of the drawing commands as the library numbers them. */
interface Commands {
  save: number;
  restore: number;
  transform: number;
  paintFormXObjectBegin: number;
  paintFormXObjectEnd: number;
  constructPath: number;
}

interface OperatorList {
  fnArray: number[];
  argsArray: unknown[];
}

type Matrix = readonly [number, number, number, number, number, number];

const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const CLOSE = 3;
/** Thicker strokes are bars or backgrounds. */
const MAX_THICKNESS = 3;
const MIN_LENGTH = 6;
const MAX_RULES = 20_000;

/** The level and upright lines drawn on a page, whether stroked or filled as thin boxes. */
export function collectRules(commands: Commands, { fnArray, argsArray }: OperatorList): PdfRule[] {
  const rules: PdfRule[] = [];
  const stack: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  for (const [i, command] of fnArray.entries()) {
    if (rules.length > MAX_RULES) break;
    const args = argsArray[i] as unknown[] | null;
    if (command === commands.save) stack.push(matrix);
    else if (command === commands.restore || command === commands.paintFormXObjectEnd) matrix = stack.pop() ?? matrix;
    else if (command === commands.transform && args) matrix = multiply(matrix, args as number[]);
    else if (command === commands.paintFormXObjectBegin) {
      stack.push(matrix);
      if (args?.[0]) matrix = multiply(matrix, [...(args[0] as Iterable<number>)]);
    } else if (command === commands.constructPath && args) {
      const path = (args[1] as (ArrayLike<number> | null)[] | null)?.[0];
      if (path) addPath(rules, path, matrix);
    }
  }
  return rules;
}

function addPath(rules: PdfRule[], path: ArrayLike<number>, matrix: Matrix): void {
  let points: (readonly [number, number])[] = [];
  const finish = (): void => {
    addShape(rules, points);
    points = [];
  };
  for (let at = 0; at < path.length; ) {
    const command = path[at];
    at += 1;
    if (command === MOVE || command === LINE) {
      if (command === MOVE) finish();
      points.push(apply(matrix, path[at] ?? 0, path[at + 1] ?? 0));
      at += 2;
    } else if (command === CURVE) {
      finish();
      at += 6;
    } else if (command === CLOSE) {
      if (points[0]) points.push(points[0]);
      finish();
    } else break;
  }
  finish();
}

/** A thin box is one rule; of every other shape each straight edge is one. */
function addShape(rules: PdfRule[], points: readonly (readonly [number, number])[]): void {
  if (points.length < 2) return;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const box = { x1: Math.min(...xs), x2: Math.max(...xs), y1: Math.min(...ys), y2: Math.max(...ys) };
  const [width, height] = [box.x2 - box.x1, box.y2 - box.y1];
  if (height <= MAX_THICKNESS && width >= MIN_LENGTH)
    rules.push({ ...box, y1: (box.y1 + box.y2) / 2, y2: (box.y1 + box.y2) / 2 });
  else if (width <= MAX_THICKNESS && height >= MIN_LENGTH)
    rules.push({ ...box, x1: (box.x1 + box.x2) / 2, x2: (box.x1 + box.x2) / 2 });
  else if (points.length > 2 && points.length <= 6) {
    for (let i = 1; i < points.length; i += 1) addShape(rules, points.slice(i - 1, i + 1).filter(isStraightEdge));
  }
}

/** Keeps both ends of a level or upright edge. */
function isStraightEdge(
  _: readonly [number, number],
  __: number,
  ends: readonly (readonly [number, number])[],
): boolean {
  const [from, to] = ends;
  if (!from || !to) return false;
  return Math.abs(from[0] - to[0]) <= MAX_THICKNESS || Math.abs(from[1] - to[1]) <= MAX_THICKNESS;
}

function multiply(m: Matrix, n: ArrayLike<number>): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Array.from(n);
  return [
    m[0] * a + m[2] * b,
    m[1] * a + m[3] * b,
    m[0] * c + m[2] * d,
    m[1] * c + m[3] * d,
    m[0] * e + m[2] * f + m[4],
    m[1] * e + m[3] * f + m[5],
  ];
}

function apply(m: Matrix, x: number, y: number): readonly [number, number] {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
}
