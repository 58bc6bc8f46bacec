// SPDX-License-Identifier: Apache-2.0

#pragma once

/// What differs between c-ares below 1.28 and from there on; for the sources of this folder only.

#include "dns/dns_answer.h"

struct ares_channeldata;

namespace winnow {

/// Called once for each query; never makes or destroys a channel.
using AnswerCallback = void (*)(void* context, DnsAnswer answer);

/// Asks one question over a channel. The callback may run before this returns.
void askChannel(ares_channeldata* channel, const char* name, DnsType type, AnswerCallback callback, void* context);

} // namespace winnow
