#include "CTables.h"

_Alignas(64) const unsigned char bulkhead_weights[] = {
#embed "language.weights"
};
const size_t bulkhead_weights_count = sizeof bulkhead_weights;

_Alignas(64) const unsigned char bulkhead_unicode[] = {
#embed "unicode.table"
};
const size_t bulkhead_unicode_count = sizeof bulkhead_unicode;
