/** An upright symbol: modules on a side, pixels a module, modules of margin. */
export interface SymbolLayout {
  modules: number;
  step: number;
  margin: number;
}

/** How far each node of a coarse grid over a symbol lies from where a flat symbol would have it, in pixels. */
export interface SamplingGrid {
  /** Nodes on a side. */
  size: number;
  /** Modules between two nodes. */
  spacing: number;
  dx: Float32Array;
  dy: Float32Array;
}

/** The shift to expect at a node, and how it changes from module to module: an affine fit through the neighbours. */
export interface AffineFit {
  x: number;
  y: number;
  xByColumn: number;
  xByRow: number;
  yByColumn: number;
  yByRow: number;
}
