#pragma once

#include "process.h"
#include "seal.h"
