// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/basemap/imageservice.h"

namespace om {

ImageService::ImageService(const QString &folder, const QString &workerProgram, const QString &language, JobRunner &jobs, QObject *parent)
    : QObject(parent)
    , m_shared{folder, workerProgram, language, jobs, m_secrets, nullptr}
    , m_before(m_shared)
    , m_after(m_shared)
{
    for (BasemapSource *source : {&m_before, &m_after}) {
        connect(source, &BasemapSource::changed, this, &ImageService::tellReady);
        connect(source, &BasemapSource::arrived, this, &ImageService::arrived);
        connect(source, &BasemapSource::failed, this, [this](const Error &error) {
            if (!m_pair)
                return; // the other one failed before
            close();
            Q_EMIT failed(error);
        });
    }
}

ImageService::~ImageService() = default;

void ImageService::open(const ImagePair &pair)
{
    m_pair = pair;
    m_isReady = false;
    for (const auto &[source, image] : {std::pair(&m_before, &pair.before), {&m_after, &pair.after}}) {
        BasemapEntry entry;
        entry.id = entry.file = image->file;
        source->open(&entry);
    }
    Q_EMIT changed();
}

void ImageService::close()
{
    if (!m_pair)
        return;
    m_pair.reset();
    m_before.open(nullptr);
    m_after.open(nullptr);
    Q_EMIT changed();
}

std::shared_ptr<const Basemap> ImageService::madeOf(const BasemapSource &source) const
{
    const auto set = source.tiles() ? source.tiles()->tileSet() : std::nullopt;
    if (!set)
        return nullptr;
    auto out = std::make_shared<Basemap>();
    out->tiles = source.tiles();
    out->attribution = set->attribution;
    return out;
}

void ImageService::tellReady()
{
    if (!m_pair)
        return;
    Q_EMIT changed();
    if (m_isReady || !before() || !after())
        return;
    m_isReady = true;
    Box box = m_before.tiles()->tileSet()->box;
    box.add(m_after.tiles()->tileSet()->box);
    Q_EMIT ready(box);
}

} // namespace om
