// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <memory>

class QIODevice;

namespace om {

/// SHA-256 (FIPS 180-4) of bytes as they come, for whole files: with the processor's own instructions where it has them, which Qt's does
/// not use (decision 0031). Not thread-safe.
class Sha256
{
public:
    Sha256();
    ~Sha256();

    void add(QByteArrayView bytes);
    bool add(QIODevice &device); ///< all that is left of it; false = it could not be read
    QString hex(); ///< 64 lower case digits of everything added; begins anew

private:
    struct Free
    {
        void operator()(void *context) const;
    };
    std::unique_ptr<void, Free> m_context;
};

} // namespace om
