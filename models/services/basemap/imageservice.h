// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/basemap/basemapsource.h"
#include "services/record/imagepair.h"
#include "sync/secretstore.h"

#include <QObject>

namespace om {

/// The two images of a record that are shown side by side, as backgrounds of two maps: read by the sandboxed worker tile by tile, like a tile file. GUI thread.
class ImageService : public QObject
{
    Q_OBJECT
public:
    /// `folder`: of the workspace. `jobs` outlives it.
    ImageService(const QString &folder, const QString &workerProgram, const QString &language, JobRunner &jobs, QObject *parent = nullptr);
    ~ImageService() override;

    void open(const ImagePair &pair); ///< instead of the pair that was open
    void close();
    bool isOpen() const { return m_pair.has_value(); }
    const ImagePair &pair() const { return *m_pair; } ///< while open

    /// For the next scene, in full colours; null while it is not open yet.
    std::shared_ptr<const Basemap> before() const { return madeOf(m_before); }
    std::shared_ptr<const Basemap> after() const { return madeOf(m_after); } ///< likewise

Q_SIGNALS:
    void changed(); ///< the scene is to be made anew
    void ready(const om::Box &box); ///< both are open; where they lie, normalised Web Mercator
    void arrived(const om::Box &box); ///< tiles came; normalised Web Mercator
    void failed(const om::Error &error); ///< once a pair; it is closed then

private:
    std::shared_ptr<const Basemap> madeOf(const BasemapSource &source) const;
    void tellReady();

    SecretStore m_secrets; ///< never asked: files need no key
    BasemapSurroundings m_shared;
    BasemapSource m_before, m_after;
    std::optional<ImagePair> m_pair;
    bool m_isReady = false; ///< told of this pair
};

} // namespace om
