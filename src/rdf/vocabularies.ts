// The namespaces that the generic layers name, and the few terms they need one by one.

export const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
export const RDFS = 'http://www.w3.org/2000/01/rdf-schema#'
export const OWL = 'http://www.w3.org/2002/07/owl#'
export const XSD = 'http://www.w3.org/2001/XMLSchema#'
export const SKOS = 'http://www.w3.org/2004/02/skos/core#'
export const DCTERMS = 'http://purl.org/dc/terms/'

export const RDF_TYPE: string = `${RDF}type`
export const RDF_LANG_STRING: string = `${RDF}langString`
export const RDF_DIR_LANG_STRING: string = `${RDF}dirLangString`
export const RDFS_LABEL: string = `${RDFS}label`
export const SKOS_DEFINITION: string = `${SKOS}definition`
export const SKOS_PREF_LABEL: string = `${SKOS}prefLabel`
export const SKOS_ALT_LABEL: string = `${SKOS}altLabel`

export const XSD_STRING: string = `${XSD}string`
export const XSD_BOOLEAN: string = `${XSD}boolean`
export const XSD_INTEGER: string = `${XSD}integer`
export const XSD_DECIMAL: string = `${XSD}decimal`
export const XSD_DOUBLE: string = `${XSD}double`
export const XSD_FLOAT: string = `${XSD}float`
export const XSD_DATE: string = `${XSD}date`
export const XSD_DATE_TIME: string = `${XSD}dateTime`

/** The graph that holds inferred triples: queries see it beside the default graph, exports leave it out. */
export const INFERRED_GRAPH = 'https://w3id.org/metastasis-kg/graph/inferred'
