/** A number for each act, in the order of `acts`. */
export type Row = Float64Array;
