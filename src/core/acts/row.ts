/**
 * A number for each act, in the order of `acts`. A plain list where one is made for each sentence: the bytes of a typed
 * one of this length lie outside of the heap, and to fetch and free them costs more than to fill them.
 */
export type Row = Float64Array | number[];
