#pragma once
// Each header is one noun: what Swift's Glibc module cannot spell (feature-test macros, variadic calls, cmsg macros).
#include "io.h"
#include "note.h"
#include "process.h"
#include "seal.h"
