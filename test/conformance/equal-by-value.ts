/**
 * Tests whose expected numbers have another lexical form than ours, of the same value and datatype: "2.0" for the
 * decimal 2, 0E0 for the double 0.0E0. Any other test compares terms; one that is here and would pass so fails.
 */
export const EQUAL_BY_VALUE: ReadonlySet<string> = new Set([
  'aggregates#agg-avg-02',
  'aggregates#agg-avg-distinct',
  'aggregates#agg-err-02',
  'aggregates#agg-min-02',
  'aggregates#agg-sum-distinct',
  'cast#cast-decimal',
  'cast#cast-double',
  'cast#cast-float',
  'csv-tsv-res#tsv03',
  'functions#coalesce01',
  'functions#plus-1-corrected',
])
