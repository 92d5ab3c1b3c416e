import { LARGE } from './arrangement.js';
import { LargePicture } from './large-picture.js';
import { SmallPicture, type PictureGiven } from './small-picture.js';

/** A graph as a picture: a small one of parts that the keyboard reaches, a large one on a canvas. */
export function Picture(given: PictureGiven) {
  return given.graph.nodes.length > LARGE ? <LargePicture {...given} /> : <SmallPicture {...given} />;
}
